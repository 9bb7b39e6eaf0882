package org.plumbline.command.demo;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a terminal shows, as an SVG picture that follows the reader's light or dark colours.
record TerminalPicture(String label, List<String> lines) {

    private static final Pattern CODE = Pattern.compile("\u001b\\[([0-9;]*)m");
    private static final Map<String, String> CLASSES =
            Map.of("1", "bold", "2", "dim", "31", "red", "32", "green", "33", "yellow", "36", "cyan");
    private static final double CHARACTER = 8.4;
    private static final int LINE = 19;
    private static final int PADDING = 18;
    private static final int BASELINE = 14;

    private static final String STYLE = """
            <style>
            text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#24292f;white-space:pre}
            .paper{fill:#fbfbf9;stroke:#d8d8d2}.bold{font-weight:700}
            .dim{fill:#6e7781}.green{fill:#1a7f37}.yellow{fill:#9a6700}.red{fill:#cf222e}.cyan{fill:#0969a8}
            @media(prefers-color-scheme:dark){text{fill:#e6e6e0}.paper{fill:#16181b;stroke:#33373d}
            .dim{fill:#9098a1}.green{fill:#57c26e}.yellow{fill:#d9a633}.red{fill:#ff7b72}.cyan{fill:#6cb6ff}}
            </style>
            """;

    String svg() {
        int columns = lines.stream()
                .mapToInt(line -> CODE.matcher(line).replaceAll("").length())
                .max()
                .orElse(0);
        int width = (int) (columns * CHARACTER) + 2 * PADDING;
        int height = lines.size() * LINE + 2 * PADDING;
        var svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\" role=\"img\" aria-label=\"%3$s\">\n"
                        .formatted(width, height, label));
        svg.append(STYLE)
                .append("<rect class=\"paper\" x=\"0.5\" y=\"0.5\" width=\"%d\" height=\"%d\" rx=\"10\"/>\n"
                        .formatted(width - 1, height - 1));
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                svg.append("<text x=\"%d\" y=\"%d\" xml:space=\"preserve\">"
                                .formatted(PADDING, PADDING + BASELINE + i * LINE))
                        .append(spans(lines.get(i)))
                        .append("</text>\n");
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static String spans(String line) {
        var spans = new StringBuilder();
        var code = CODE.matcher(line);
        String ink = "";
        int from = 0;
        while (code.find()) {
            spans.append(span(ink, line.substring(from, code.start())));
            ink = CLASSES.getOrDefault(code.group(1), "");
            from = code.end();
        }
        return spans.append(span(ink, line.substring(from))).toString();
    }

    private static String span(String ink, String text) {
        if (text.isEmpty()) {
            return "";
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return ink.isEmpty()
                ? "<tspan>" + escaped + "</tspan>"
                : "<tspan class=\"" + ink + "\">" + escaped + "</tspan>";
    }
}
