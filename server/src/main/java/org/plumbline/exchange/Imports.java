package org.plumbline.exchange;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.catalog.ExerciseImport;
import org.plumbline.catalog.OwnExercises;
import org.plumbline.exchange.ImportResult.RowError;
import org.plumbline.exchange.log.ImportedLog;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.UserId;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;

/// Brings files in: all that is new in one transaction, or, for a dry run, nothing and the same numbers.
@Component
public final class Imports {
    static final String KIND = "import";

    private final Transactions transactions;
    private final Writes writes;
    private final ImportStore store;
    private final LogImport logs;
    private final OwnExercises ownExercises;
    private final Ids ids;

    Imports(
            Transactions transactions,
            Writes writes,
            ImportStore store,
            LogImport logs,
            OwnExercises ownExercises,
            Ids ids) {
        this.transactions = transactions;
        this.writes = writes;
        this.store = store;
        this.logs = logs;
        this.ownExercises = ownExercises;
        this.ids = ids;
    }

    /// @param parameters what was said about the file, by the names that the API has for it; null where nothing was
    public Answer bringIn(WriteRequest file, Function<String, @Nullable String> parameters) {
        var problems = new Problems();
        ImportOptions options =
                ImportOptions.read(parameters, (name, code, message) -> problems.add("/" + name, code, message));
        problems.refuseIfAny();
        return bringIn(file, options);
    }

    Answer bringIn(WriteRequest request, ImportOptions options) {
        byte[] file = request.raw();
        ImportFormat said = options.format();
        return switch (said == null ? ImportFormat.of(file) : said) {
            case STRONG -> bringInLog(request, LogImport.read(file, options.choices()), options);
            case FREE_EXERCISE_DB -> bringInExercises(request, options);
        };
    }

    /// The file is read before the transaction, which holds a connection and the athlete's lock.
    private Answer bringInLog(WriteRequest request, ImportedLog log, ImportOptions options) {
        UserId user = request.caller().subject();
        if (options.dryRun()) {
            return transactions.read(
                    request.caller(),
                    () -> Answer.ok(
                            logs.preview(user, log, logs.zone(user, options)).result(null)));
        }
        return writes.apply(request, work -> {
            store.lock(user);
            UUID id = ids.next();
            ZoneId zone = logs.zone(user, options);
            LogImport.Preview preview = logs.preview(user, log, zone);
            Answer answer = added(work, request, options.kept(zone), preview.result(id));
            logs.store(work, id, preview, zone);
            return answer;
        });
    }

    private Answer bringInExercises(WriteRequest request, ImportOptions options) {
        if (options.dryRun()) {
            return transactions.read(request.caller(), () -> {
                var found = ownExercises.previewFreeExerciseDb(request.caller().subject(), request.raw());
                return Answer.ok(result(null, found));
            });
        }
        return writes.apply(request, work -> {
            store.lock(work.subject());
            UUID id = ids.next();
            var found = ownExercises.importFreeExerciseDb(work, request.raw(), id);
            return added(work, request, Map.of(), result(id, found));
        });
    }

    private static ImportResult result(@Nullable UUID id, ExerciseImport found) {
        return ImportResult.ofExercises(
                id,
                id == null,
                found.exercises(),
                found.duplicates(),
                found.errors().stream()
                        .map(error -> new RowError(error.row(), error.code(), error.message()))
                        .toList());
    }

    private Answer added(Work work, WriteRequest request, Map<String, String> options, ImportResult result) {
        UUID id = Objects.requireNonNull(result.importId());
        store.insert(work, id, sha256(request.raw()), options, result);
        work.changed(new Change(KIND, id, 1, false, new Added(result.format(), result.workouts(), result.exercises())));
        return Answer.created(result, 1);
    }

    private record Added(String format, int workouts, int exercises) {}

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
