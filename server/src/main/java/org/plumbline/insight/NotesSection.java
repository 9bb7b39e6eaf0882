package org.plumbline.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.plumbline.insight.NoteStore.Found;
import org.plumbline.insight.NoteStore.Note;
import org.plumbline.platform.Beginning;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What was said lately, what is concerning and nobody has looked at yet, and what is worth remembering: by topic. What
/// was resolved or no longer holds is not among it.
@Component
@Order(9)
final class NotesSection implements BriefingSection {
    /// Two weeks of entries, and so many notes of either kind: display choices.
    private static final int DAYS = 14;

    private static final int MOST = 8;
    private static final int LONGEST_TOPIC = 40;

    private final NoteStore notes;

    NotesSection(NoteStore notes) {
        this.notes = notes;
    }

    /// @param entriesMore and `observations_more`: how many others there are
    record View(List<Topic> topics, int entriesMore, int observationsMore) {}

    /// @param more how many of the notes of this topic were left out for length
    record Topic(String topic, List<Note> items, int more) {}

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public Object read(Question question) {
        List<Found> entries = notes.entries(question.user(), question.today().minusDays(DAYS), MOST);
        List<Found> observations = notes.observations(question.user(), question.today(), MOST);
        var topics = new LinkedHashMap<String, List<Note>>();
        for (List<Found> kind : List.of(entries, observations)) {
            for (Found found : kind) {
                topics.computeIfAbsent(Beginning.of(found.topic(), LONGEST_TOPIC), _ -> new ArrayList<>())
                        .add(found.note());
            }
        }
        return new View(
                topics.entrySet().stream()
                        .map(topic -> new Topic(topic.getKey(), topic.getValue(), 0))
                        .toList(),
                more(entries),
                more(observations));
    }

    private static int more(List<Found> found) {
        return found.isEmpty() ? 0 : found.getFirst().all() - found.size();
    }
}
