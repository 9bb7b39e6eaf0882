package org.plumbline.bench;

/// One thing that can be measured or proved by name.
public interface Trial {

    /// What a person asks for it by: `./plumbline bench NAME`.
    String name();

    /// What it does, in a line of the help.
    String summary();

    /// Runs it and writes what came out of it into the report.
    ///
    /// @return whether everything that was claimed holds
    boolean run(Place place, Report report) throws Exception;
}
