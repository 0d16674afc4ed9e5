/** A boutique's own module. */
module com.example.boutique {
    requires dev.maison.allocation;
}
