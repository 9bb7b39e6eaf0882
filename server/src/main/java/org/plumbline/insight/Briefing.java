package org.plumbline.insight;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.athlete.Profile;
import org.plumbline.athlete.Profiles;
import org.plumbline.insight.BriefingSection.Question;
import org.plumbline.platform.Beginning;
import org.plumbline.platform.UserId;
import org.plumbline.platform.json.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// The athlete's state in one answer. Call it inside a transaction of that athlete.
@Component
final class Briefing {
    private static final int LONGEST_NAME = 80;

    private final List<BriefingSection> sections;
    private final Profiles profiles;
    private final InstantSource clock;

    /// @param sections in the order of their annotations
    Briefing(List<BriefingSection> sections, Profiles profiles, InstantSource clock) {
        this.sections = List.copyOf(sections);
        this.profiles = profiles;
        this.clock = clock;
    }

    /// @param asOf to the second
    record View(
            Instant asOf,
            LocalDate today,
            String timeZone,
            String displayName,
            String unitSystem,
            Map<String, Object> sections,
            List<Missing> missing) {}

    /// What was read, and what of it is not known: no number stands for that.
    record Findings(Map<String, Object> sections, List<Missing> missing) {}

    record Missing(String section, String message) {}

    Set<String> names() {
        return sections.stream().map(BriefingSection::name).collect(Collectors.toUnmodifiableSet());
    }

    /// @param wanted the names of sections
    ObjectNode of(UserId user, Set<String> wanted) {
        Profile profile = profiles.get(user);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = profile.dayAt(now);
        Findings found = read(
                sections.stream()
                        .filter(section -> wanted.contains(section.name()))
                        .toList(),
                user,
                today);
        ObjectNode briefing = (ObjectNode) Json.tree(new View(
                now,
                today,
                profile.timeZone().getId(),
                Beginning.of(profile.displayName(), LONGEST_NAME),
                profile.unitSystem().name().toLowerCase(Locale.ROOT),
                found.sections(),
                found.missing()));
        BriefingLength.fit(briefing, BriefingLength.MOST_CHARACTERS);
        return briefing;
    }

    /// What fails in one section fails as a whole.
    static Findings read(List<BriefingSection> sections, UserId user, LocalDate today) {
        var missing = new ArrayList<Missing>();
        var read = new LinkedHashMap<String, Object>();
        for (BriefingSection section : sections) {
            var question = new Question(user, today, message -> missing.add(new Missing(section.name(), message)));
            read.put(section.name(), section.read(question));
        }
        return new Findings(read, missing);
    }
}
