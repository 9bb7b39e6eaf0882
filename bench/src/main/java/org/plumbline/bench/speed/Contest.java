package org.plumbline.bench.speed;

import java.util.ArrayList;
import java.util.List;

/// Both ways by turns, so that what else the machine does falls on both.
final class Contest {
    private final Processes processes;
    private final List<SetLogger> overHttp;
    private final List<BareLogger> bare;
    private final int setsOfEach;
    private final CpuShares cpuOverHttp = new CpuShares();
    private final CpuShares cpuBare = new CpuShares();
    private final List<Load.Outcome> httpRounds = new ArrayList<>();
    private final List<Load.Outcome> bareRounds = new ArrayList<>();

    Contest(Processes processes, List<SetLogger> overHttp, List<BareLogger> bare, int setsOfEach) {
        this.processes = processes;
        this.overHttp = overHttp;
        this.bare = bare;
        this.setsOfEach = setsOfEach;
    }

    void warmUp() throws Exception {
        prepare();
        Load.run(overHttp, setsOfEach);
        Load.run(bare, setsOfEach);
    }

    void round() throws Exception {
        prepare();
        httpRounds.add(cpuOverHttp.during(processes, () -> Load.run(overHttp, setsOfEach)));
        bareRounds.add(cpuBare.during(processes, () -> Load.run(bare, setsOfEach)));
    }

    private void prepare() throws Exception {
        Load.run(
                overHttp.stream()
                        .<Load.Client>map(logger -> () -> logger.prepare(2 * setsOfEach))
                        .toList(),
                1);
    }

    Load.Outcome overHttp() {
        return Load.Outcome.together(httpRounds);
    }

    Load.Outcome bare() {
        return Load.Outcome.together(bareRounds);
    }

    String cpuOverHttp() {
        return cpuOverHttp.perRequest(overHttp().samples().count());
    }

    String cpuBare() {
        return cpuBare.perRequest(bare().samples().count());
    }

    double ratio() {
        return overHttp().perSecond() / bare().perSecond();
    }
}
