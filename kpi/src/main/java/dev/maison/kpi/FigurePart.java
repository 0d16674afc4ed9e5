package dev.maison.kpi;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One part of a figure.
 *
 * @param labels where the part lies, one label per dimension, such as {@code [France, 2011-W07]}
 * @param figure the figure of the part
 */
public record FigurePart(List<String> labels, Figure figure) {
    /** Copies the labels. */
    public FigurePart {
        labels = List.copyOf(labels);
        requireNonNull(figure, "figure");
    }
}
