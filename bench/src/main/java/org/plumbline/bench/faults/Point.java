package org.plumbline.bench.faults;

import java.io.IOException;
import java.sql.SQLException;

/// One moment at which something is killed, or kept away.
interface Point {

    /// What is going on, and how far it has come.
    String name();

    String victim();

    /// Leaves the installation running, whatever it killed.
    Verdict prove(Scene scene) throws IOException, SQLException;
}
