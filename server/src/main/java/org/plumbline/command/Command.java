package org.plumbline.command;

/// One verb of the command line.
public interface Command {

    /// What may stand behind the verb.
    Syntax syntax();

    /// Does it; the answer is the exit status: 0 done, 1 failed, 2 wrong usage.
    int run(Arguments arguments);
}
