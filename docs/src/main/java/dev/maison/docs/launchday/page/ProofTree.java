package dev.maison.docs.launchday.page;

/** The tree over the entries of a log, with the way from one entry to the root and the hashes that prove it. */
final class ProofTree {
    private static final double WIDTH = 760;
    private static final double ROW = 54;

    private final Drawing drawing;
    private final long size;
    private final long index;
    private final int height;

    private ProofTree(Drawing drawing, long size, long index, int height) {
        this.drawing = drawing;
        this.size = size;
        this.index = index;
        this.height = height;
    }

    /** Draws the tree of a log of at most a few dozen entries. */
    static void draw(Markup out, String id, String title, String description, long size, long index) {
        int height = 0;
        while ((1L << height) < size) {
            height++;
        }
        Drawing drawing = Drawing.open(out, id, title, description, WIDTH, height * ROW + 70);
        ProofTree tree = new ProofTree(drawing, size, index, height);
        tree.node(0, size, false);
        drawing.close();
    }

    /** Draws the subtree over the leaves {@code [begin, end)} and returns where its node stands. */
    private double[] node(long begin, long end, boolean inProof) {
        boolean onPath = begin <= index && index < end;
        double x;
        double y;
        if (end - begin == 1) {
            x = (begin + 0.5) * WIDTH / size;
            y = 24 + height * ROW;
            drawing.text("tick middle", x, y + 28, Long.toString(begin));
        } else {
            long split = Long.highestOneBit(end - begin - 1);
            boolean left = index < begin + split;
            double[] a = node(begin, begin + split, onPath && !left);
            double[] b = node(begin + split, end, onPath && left);
            x = (a[0] + b[0]) / 2;
            int level = 0;
            while ((1L << level) < end - begin) {
                level++;
            }
            y = 24 + (height - level) * ROW;
            drawing.line(onPath && left ? "way" : "branch", a[0], a[1] - 9, x, y + 9);
            drawing.line(onPath && !left ? "way" : "branch", b[0], b[1] - 9, x, y + 9);
        }
        String style = onPath ? "node on-way" : inProof ? "node in-proof" : "node";
        drawing.circle(style, x, y, 9);
        return new double[] {x, y};
    }
}
