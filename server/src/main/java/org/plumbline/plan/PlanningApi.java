package org.plumbline.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plumbline.athlete.Profiles;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.plumbline.platform.web.Reply;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The days to come with what is planned for them. A plan that was skipped, cancelled or superseded plans nothing.
@RestController
@RequestMapping("/api/planning")
final class PlanningApi {
    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 92;
    private static final int MOST_PLANS = 1000;
    private static final Set<PlanStatus> STANDING =
            EnumSet.complementOf(EnumSet.of(PlanStatus.SKIPPED, PlanStatus.CANCELLED, PlanStatus.SUPERSEDED));

    private final Transactions transactions;
    private final Profiles profiles;
    private final PlanListing plans;
    private final InstantSource clock;

    PlanningApi(Transactions transactions, Profiles profiles, PlanListing plans, InstantSource clock) {
        this.transactions = transactions;
        this.profiles = profiles;
        this.plans = plans;
        this.clock = clock;
    }

    /// @param items every day of the range, the first one today
    private record Planning(
            LocalDate from, LocalDate to, int days, int plannedDays, List<LocalDate> openDays, List<Day> items) {}

    private record Day(LocalDate date, boolean planned, List<PlanListing.Item> plans) {}

    @Needs(Scope.READ)
    @GetMapping
    ResponseEntity<byte[]> planning(Caller caller, Query query) {
        Integer said = query.integer("days", 1, MOST_DAYS);
        query.refuseIfAny();
        int days = said == null ? USUAL_DAYS : said;
        return Reply.ok(transactions.read(caller, () -> {
            LocalDate from = profiles.dayAt(caller.subject(), clock.instant());
            return planning(caller, from, from.plusDays(days - 1L), days);
        }));
    }

    private Planning planning(Caller caller, LocalDate from, LocalDate to, int days) {
        var wanted = new PlanListing.Wanted(from, to, STANDING, PlanListing.Position.START, MOST_PLANS);
        var byDay =
                plans.list(caller.subject(), wanted).stream().collect(Collectors.groupingBy(PlanListing.Item::date));
        List<Day> items = from.datesUntil(to.plusDays(1))
                .map(date -> new Day(date, byDay.containsKey(date), byDay.getOrDefault(date, List.of())))
                .toList();
        List<LocalDate> open =
                items.stream().filter(day -> !day.planned()).map(Day::date).toList();
        return new Planning(from, to, days, days - open.size(), open, items);
    }
}
