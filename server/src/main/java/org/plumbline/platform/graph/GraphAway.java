package org.plumbline.platform.graph;

/// Neo4j does not answer, or ended the transaction under our hands.
public final class GraphAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GraphAway(Throwable cause) {
        super(cause.getMessage(), cause);
    }

    public GraphAway(String message) {
        super(message);
    }
}
