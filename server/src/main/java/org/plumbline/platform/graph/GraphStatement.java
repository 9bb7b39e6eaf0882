package org.plumbline.platform.graph;

/// One registered statement: `group/name`, read from `graph/<group>.cypher`.
public record GraphStatement(String group, String name, String cypher) {
    /// The statement of that name; a name that is not in the file is a bug and fails at class loading.
    public static GraphStatement of(String group, String name) {
        return GraphStatements.get(group, name);
    }
}
