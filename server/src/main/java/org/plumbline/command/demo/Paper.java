package org.plumbline.command.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// Prints for people: headings, columns as wide as their content, and colour only where a terminal shows it. Colour
/// never says anything that the words beside it do not.
final class Paper {
    private final PrintStream out;
    private final boolean colour;

    Paper(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    enum Ink {
        PLAIN(""),
        DIM("2"),
        BOLD("1"),
        GOOD("32"),
        NOTE("33"),
        BAD("31"),
        NEW("36");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }

    record Cell(String text, Ink ink, boolean right) {
        static Cell of(String text) {
            return new Cell(text, Ink.PLAIN, false);
        }

        static Cell right(String text) {
            return new Cell(text, Ink.PLAIN, true);
        }

        static Cell in(Ink ink, String text) {
            return new Cell(text, ink, false);
        }
    }

    void heading(String text) {
        out.println();
        out.println(ink(Ink.BOLD, text));
    }

    void line(String text) {
        out.println("  " + text);
    }

    void dim(String text) {
        out.println("  " + ink(Ink.DIM, text));
    }

    /// Rows under a header; every column is as wide as its widest cell.
    void table(List<String> header, List<List<Cell>> rows) {
        var all = new ArrayList<List<Cell>>();
        List<Boolean> right = rows.isEmpty()
                ? header.stream().map(_ -> false).toList()
                : rows.getFirst().stream().map(Cell::right).toList();
        var head = new ArrayList<Cell>();
        for (int i = 0; i < header.size(); i++) {
            head.add(new Cell(header.get(i), Ink.DIM, right.get(i)));
        }
        all.add(head);
        all.addAll(rows);
        rows(all);
    }

    /// Rows without a header.
    void rows(List<List<Cell>> all) {
        int[] widths = new int[all.isEmpty() ? 0 : all.getFirst().size()];
        for (List<Cell> row : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i).text()));
            }
        }
        for (List<Cell> row : all) {
            var text = new StringBuilder(" ");
            for (int i = 0; i < widths.length; i++) {
                Cell cell = row.get(i);
                String gap = " ".repeat(widths[i] - width(cell.text()));
                boolean lastColumn = i == widths.length - 1;
                text.append(' ')
                        .append(cell.right() ? gap : "")
                        .append(ink(cell.ink(), cell.text()))
                        .append(cell.right() || lastColumn ? "" : gap)
                        .append(lastColumn ? "" : " ");
            }
            out.println(text);
        }
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private String ink(Ink ink, String text) {
        return !colour || ink.code.isEmpty() ? text : "\u001b[" + ink.code + "m" + text + "\u001b[0m";
    }
}
