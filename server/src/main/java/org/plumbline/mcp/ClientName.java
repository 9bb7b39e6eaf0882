package org.plumbline.mcp;

import tools.jackson.databind.JsonNode;

/// What a program says it is: for people to read, nothing is decided by it.
final class ClientName {
    private static final int LONGEST = 200;

    private ClientName() {}

    /// Name and version, or the other where there is no name.
    static String of(JsonNode info, String otherwise) {
        String name = info.path("name").asString("");
        return cut(
                name.isEmpty() ? otherwise : (name + " " + info.path("version").asString("")).strip());
    }

    /// Without what nobody sees.
    static String cut(String text) {
        return text.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
