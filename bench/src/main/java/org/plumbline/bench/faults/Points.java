package org.plumbline.bench.faults;

import static org.plumbline.bench.faults.Operation.AMEND;
import static org.plumbline.bench.faults.Operation.COMPLETE;
import static org.plumbline.bench.faults.Operation.CONFIRM;
import static org.plumbline.bench.faults.Operation.CREATE;
import static org.plumbline.bench.faults.Operation.DELETE;
import static org.plumbline.bench.faults.Operation.EDIT;
import static org.plumbline.bench.faults.Operation.IMPORT;
import static org.plumbline.bench.faults.Operation.LOG_SET;
import static org.plumbline.bench.faults.Operation.LOG_WORKOUT;
import static org.plumbline.bench.faults.Operation.REVISE;
import static org.plumbline.bench.faults.Operation.SKIP;
import static org.plumbline.bench.faults.Operation.START;
import static org.plumbline.bench.faults.Operation.UNDO_IMPORT;
import static org.plumbline.bench.faults.Victim.BACKEND;
import static org.plumbline.bench.faults.Victim.EVERYTHING;
import static org.plumbline.bench.faults.Victim.NEO4J;
import static org.plumbline.bench.faults.Victim.POSTGRES;
import static org.plumbline.bench.faults.Victim.POSTMASTER;
import static org.plumbline.bench.faults.Victim.SERVER;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All points of the proof, in the order of the steps of each operation; and the few that every test run tries.
final class Points {

    private static final Stall HALF_REVISION = GraphStall.writingRevision();
    private static final Stall GRAPH_HANGS = new StoppedGraphStall();
    private static final Stall CLAIM = TableStall.writing("idempotency_keys");
    private static final Stall LAST_STATEMENT = TableStall.writing("feed_heads");
    private static final Stall COMMITTED = new CommitStall();
    private static final Stall ANSWERED = new AnsweredStall();
    private static final Stall RELAYING = GraphStall.relaying();

    private Points() {}

    static List<Point> all() {
        return Stream.of(create(), edit(), confirm(), perform(), correct(), exchange(), several(), starts())
                .flatMap(List::stream)
                .toList();
    }

    /// As different as they can be, and quick.
    static List<Point> handful() {
        return List.of(
                KillPoint.of(CREATE, HALF_REVISION, NEO4J),
                KillPoint.of(COMPLETE, at("set_deviations"), POSTGRES),
                new KillPoint(LOG_SET, 3, COMMITTED, SERVER),
                new RacePoint(Optional.of(BACKEND)),
                KillPoint.of(DELETE, RELAYING, EVERYTHING));
    }

    private static List<Point> create() {
        return List.of(
                KillPoint.of(CREATE, HALF_REVISION, NEO4J),
                KillPoint.of(CREATE, GRAPH_HANGS, NEO4J),
                KillPoint.of(CREATE, CLAIM, SERVER),
                KillPoint.of(CREATE, at("plans"), POSTGRES),
                KillPoint.of(CREATE, at("planned_sets"), BACKEND),
                KillPoint.of(CREATE, COMMITTED, SERVER),
                KillPoint.of(CREATE, COMMITTED, POSTGRES),
                KillPoint.of(CREATE, ANSWERED, EVERYTHING),
                KillPoint.of(CREATE, RELAYING, NEO4J));
    }

    private static List<Point> edit() {
        return List.of(
                KillPoint.of(EDIT, HALF_REVISION, NEO4J),
                KillPoint.of(EDIT, CLAIM, SERVER),
                KillPoint.of(EDIT, at("plan_transitions"), POSTMASTER),
                KillPoint.of(REVISE, at("planned_sets"), POSTGRES),
                KillPoint.of(REVISE, RELAYING, SERVER));
    }

    private static List<Point> confirm() {
        return List.of(
                KillPoint.of(CONFIRM, at("plan_revisions"), POSTGRES),
                KillPoint.of(CONFIRM, COMMITTED, SERVER),
                KillPoint.of(CONFIRM, RELAYING, NEO4J));
    }

    private static List<Point> perform() {
        return List.of(
                KillPoint.of(START, at("workouts"), POSTGRES),
                KillPoint.of(COMPLETE, at("sets"), POSTGRES),
                KillPoint.of(COMPLETE, at("planned_set_outcomes"), BACKEND),
                KillPoint.of(COMPLETE, at("set_deviations"), SERVER),
                KillPoint.of(COMPLETE, COMMITTED, POSTGRES),
                KillPoint.of(COMPLETE, LAST_STATEMENT, NEO4J),
                KillPoint.of(SKIP, at("plan_transitions"), POSTGRES),
                KillPoint.of(LOG_SET, at("workouts"), SERVER),
                KillPoint.of(LOG_SET, at("sets"), POSTMASTER),
                KillPoint.of(LOG_WORKOUT, at("blocks"), POSTGRES));
    }

    private static List<Point> correct() {
        return List.of(
                KillPoint.of(AMEND, at("workout_history"), SERVER),
                KillPoint.of(AMEND, at("sets"), POSTGRES),
                KillPoint.of(AMEND, COMMITTED, BACKEND),
                KillPoint.of(DELETE, at("plans"), POSTGRES),
                KillPoint.of(DELETE, COMMITTED, SERVER),
                KillPoint.of(DELETE, RELAYING, NEO4J));
    }

    private static List<Point> exchange() {
        return List.of(
                KillPoint.of(IMPORT, CLAIM, POSTGRES),
                KillPoint.of(IMPORT, at("sets"), SERVER),
                KillPoint.of(IMPORT, at("import_names"), BACKEND),
                KillPoint.of(UNDO_IMPORT, at("workouts"), POSTGRES),
                new BackupPoint(Optional.empty()),
                new BackupPoint(Optional.of(POSTGRES)));
    }

    private static List<Point> several() {
        return List.of(
                new KillPoint(CREATE, 3, CLAIM, POSTGRES),
                new KillPoint(COMPLETE, 3, at("sets"), POSTGRES),
                new KillPoint(LOG_SET, 3, COMMITTED, POSTGRES),
                new RacePoint(Optional.empty()),
                new RacePoint(Optional.of(SERVER)),
                new RacePoint(Optional.of(POSTGRES)),
                new GraphAwayPoint(Operation.ALL));
    }

    private static List<Point> starts() {
        return List.of(
                new FirstStartPoint(),
                new StartPoint(StartStep.POSTGRES_COMING, POSTGRES),
                new StartPoint(StartStep.GRAPH_COMING, NEO4J),
                new StartPoint(StartStep.STORES_ANSWER, EVERYTHING));
    }

    private static Stall at(String table) {
        return TableStall.writing(table);
    }
}
