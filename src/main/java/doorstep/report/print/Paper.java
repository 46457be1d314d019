package doorstep.report.print;

import java.util.List;
import java.util.stream.Stream;

/**
 * A report in words, whatever file it becomes: each sentence and figure is that of the pages.
 *
 * @param title over the first page, {@code addressed} the line under it
 * @param parts the two pages that everybody reads, {@code annexes} what is behind them
 * @param office who stands for it; may be empty
 * @param day of the figures: {@code 2026-11-30}
 */
record Paper(String title, String addressed, List<Part> parts, List<Part> annexes, String office, String day) {

    /** A heading with what stands under it. */
    record Part(Kind kind, String heading, List<Block> blocks) {
        boolean isEmpty() {
            return blocks.isEmpty();
        }
    }

    /** What a part is about. */
    enum Kind {
        VERDICT,
        MAP,
        ITEMS,
        CHANGES,
        TASKS,
        UNSURE,
        ANNEX
    }

    /** Something under a heading. */
    sealed interface Block permits Text, Table, Map, Chart {
        void writtenBy(Pen pen);

        /** The words, where it is a paragraph. */
        default Stream<Text> paragraphs() {
            return Stream.empty();
        }
    }

    /** Who puts each kind of block into a file. */
    interface Pen {
        void text(Text text);

        void table(Table table);

        void map(Map map);

        void chart(Chart chart);
    }

    record Text(String text, Tone tone) implements Block {
        @Override
        public void writtenBy(Pen pen) {
            pen.text(this);
        }

        @Override
        public Stream<Text> paragraphs() {
            return Stream.of(this);
        }
    }

    /** How loud a paragraph is. */
    enum Tone {
        /** What the part says above all. */
        LEAD,
        PLAIN,
        /** What it stands on. */
        NOTE
    }

    /** @param widths of the columns, in parts of their sum */
    record Table(List<String> head, List<List<String>> rows, List<Integer> widths) implements Block {
        @Override
        public void writtenBy(Pen pen) {
            pen.table(this);
        }
    }

    /** Communities as tiles, a row a street. */
    record Map(List<Street> streets) implements Block {
        @Override
        public void writtenBy(Pen pen) {
            pen.map(this);
        }
    }

    record Street(String name, List<Tile> tiles) {}

    /** @param mark tells the shade without colour; {@code figure} the points lost, or why there are none */
    record Tile(String name, String mark, String figure, Shade shade) {}

    /** How a community stands to the whole. */
    enum Shade {
        SURELY_WORSE,
        SURELY_BETTER,
        UNSURE,
        NOTHING
    }

    /** Items with their limits and targets, to be drawn. */
    record Chart(String label, List<Bar> bars) implements Block {
        @Override
        public void writtenBy(Pen pen) {
            pen.chart(this);
        }
    }

    /** Percents from 0 to 100. @param said the rate with its limits */
    record Bar(String label, double rate, double low, double high, double target, String said) {}

    Part part(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
    }
}
