package org.plumbline.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Ids;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.db.Change;
import org.plumbline.platform.db.Work;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.write.Answer;
import org.plumbline.platform.write.WriteRequest;
import org.plumbline.platform.write.Writes;
import org.springframework.stereotype.Component;

/// Writes observations. Who says so, where nobody says who: the athlete in a session of their own, else whoever holds
/// their token.
@Component
final class ObservationWrites {
    static final String KIND = "observation";

    private final Writes writes;
    private final ObservationStore observations;
    private final EvidenceStore evidence;
    private final ObservationReads reads;
    private final Targets targets;
    private final Ids ids;

    ObservationWrites(
            Writes writes,
            ObservationStore observations,
            EvidenceStore evidence,
            ObservationReads reads,
            Targets targets,
            Ids ids) {
        this.writes = writes;
        this.observations = observations;
        this.evidence = evidence;
        this.reads = reads;
        this.targets = targets;
        this.ids = ids;
    }

    Answer create(WriteRequest request) {
        return writes.apply(request, work -> {
            var problems = new Problems();
            ObservationForm form =
                    ObservationForm.read(request.fields(problems), reads.today(work.subject()), usual(work));
            List<KnownTarget> seen = seen(work, form.evidence(), List.of(), problems);
            problems.refuseIfAny();
            Observation observation = add(work, form, seen);
            changed(work, observation);
            return Answer.created(reads.get(work.subject(), observation.id()), 1);
        });
    }

    /// Who says so where nobody says who.
    static String usual(Work work) {
        return work.caller().session() ? ObservationForm.ATHLETE : ObservationForm.ASSISTANT;
    }

    /// Stores it, without a word in the change log.
    Observation add(Work work, ObservationForm form, List<KnownTarget> seen) {
        UUID id = form.id() == null ? ids.next() : form.id();
        var observation = new Observation(id, form.content(), null, 1, work.now(), work.now());
        if (!observations.add(work, observation)) {
            throw Refused.conflict("id_exists", "There is an observation with this id already.");
        }
        evidence.replace(work, id, seen);
        return observation;
    }

    Answer change(WriteRequest request, UUID id) {
        return writes.apply(request, work -> {
            Observation before = lock(work, id);
            request.expect(before.version());
            var problems = new Problems();
            ObservationForm form =
                    ObservationForm.change(before, request.body(), reads.today(work.subject()), problems);
            List<KnownTarget> seen = seen(work, form.evidence(), evidence.of(work.subject(), List.of(id)), problems);
            problems.refuseIfAny();
            if (form.evidence() != null) {
                evidence.replace(work, id, seen);
            }
            return replaced(work, before.saying(form.content(), work.now()));
        });
    }

    /// Settles it, or lets it stand again.
    Answer resolve(WriteRequest request, UUID id) {
        return writes.apply(request, work -> {
            Observation before = lock(work, id);
            request.expect(before.version());
            var problems = new Problems();
            Fields fields = request.fields(problems);
            boolean resolved = fields.flag("resolved", true);
            String note = fields.text("resolution", Vocabulary.LONGEST_NOTES);
            if (!resolved && note != null) {
                fields.problem("resolution", "not_resolved", "What stands has no resolution.");
            }
            fields.noOthers();
            problems.refuseIfAny();
            Observation.@Nullable Resolution now = resolved ? new Observation.Resolution(work.now(), note) : null;
            return replaced(work, before.resolved(now, work.now()));
        });
    }

    Answer remove(WriteRequest request, UUID id) {
        return writes.apply(request, work -> {
            Observation before = lock(work, id);
            request.expect(before.version());
            observations.remove(work, id);
            work.changed(new Change(KIND, id, before.version() + 1, false, Map.of("deleted", true)));
            return Answer.nothing();
        });
    }

    /// What it was seen in, each once; what is not there and was not named before is noted as a problem.
    List<KnownTarget> seen(Work work, @Nullable List<Evidence.Form> forms, List<Evidence> before, Problems problems) {
        if (forms == null || forms.isEmpty()) {
            return List.of();
        }
        var known = new HashMap<Target, KnownTarget>();
        before.forEach(one -> known.put(one.target(), one.asNamed()));
        List<Evidence.Form> others =
                forms.stream().filter(form -> !known.containsKey(form.target())).toList();
        known.putAll(targets.require(work.subject(), others, Evidence.Form::target, Evidence.Form::path, problems));
        return forms.stream()
                .map(Evidence.Form::target)
                .distinct()
                .filter(known::containsKey)
                .map(known::get)
                .toList();
    }

    private Answer replaced(Work work, Observation after) {
        observations.replace(work, after);
        changed(work, after);
        return Answer.ok(reads.get(work.subject(), after.id()), after.version());
    }

    static void changed(Work work, Observation observation) {
        work.changed(new Change(
                KIND,
                observation.id(),
                observation.version(),
                false,
                Map.of("observation_type", observation.content().type())));
    }

    private Observation lock(Work work, UUID id) {
        return observations.lock(work.subject(), id).orElseThrow(ObservationReads::unknown);
    }
}
