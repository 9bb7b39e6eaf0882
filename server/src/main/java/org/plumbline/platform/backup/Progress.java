package org.plumbline.platform.backup;

/// Is told how far a long piece of work has come.
@FunctionalInterface
public interface Progress {
    Progress SILENT = (_, _, _) -> {};

    /// @param what such as the name of a table
    void step(String what, long done, long all);
}
