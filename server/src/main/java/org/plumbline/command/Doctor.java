package org.plumbline.command;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.catalog.CatalogueGraph;
import org.plumbline.platform.backup.Recovery;
import org.plumbline.platform.doctor.AgreementChecks;
import org.plumbline.platform.doctor.Check;
import org.plumbline.platform.doctor.Diagnosis;
import org.plumbline.platform.doctor.StoreChecks;
import org.plumbline.platform.stores.DataFolder;
import org.plumbline.platform.stores.StoreFailure;
import org.plumbline.platform.stores.StoreSettings;
import org.plumbline.platform.stores.Stores;

/// `plumbline doctor`: whether everything is well; beside a running server or alone.
final class Doctor implements Command {

    @Override
    public Syntax syntax() {
        return Syntax.of("checks that both stores are well and agree, and repairs what can be derived")
                .flag("rebuild-graph", "empties the graph and builds it anew from PostgreSQL, also while a server runs")
                .flag("json", "answers as JSON");
    }

    @Override
    public int run(Arguments arguments) {
        Logs.toFolder(arguments.dataFolder());
        var diagnosis = new Diagnosis(look(arguments));
        arguments.terminal().out().print(arguments.has("json") ? diagnosis.json() + "\n" : diagnosis.text());
        arguments.terminal().out().flush();
        return diagnosis.isWell() ? 0 : 1;
    }

    private static List<Check> look(Arguments arguments) {
        DataFolder folder = arguments.dataFolder();
        StoreSettings settings = arguments.storeSettings();
        if (settings.postgres() == null && !Files.exists(folder.postgres())) {
            return List.of(Check.wrong("data folder", "there is no data in " + folder.root()));
        }
        if (Recovery.isUnfinished(folder)) {
            return List.of(Check.wrong(
                    "data folder", "a restore into " + folder.root() + " was interrupted; run the same restore again"));
        }
        try (Stores stores = Stores.attachOrOpen(folder, settings)) {
            var checks = new ArrayList<>(StoreChecks.look(stores.addresses()));
            boolean usable = new Diagnosis(checks).isWell();
            checks.addFirst(StoreChecks.room(folder));
            if (usable) {
                checks.addAll(agreement(arguments, stores));
            }
            return checks;
        } catch (StoreFailure failure) {
            return List.of(Check.wrong("stores", failure.getMessage()));
        }
    }

    private static List<Check> agreement(Arguments arguments, Stores stores) {
        var bar = new ProgressBar(arguments.terminal());
        boolean rebuild = arguments.has("rebuild-graph");
        try (var application = Application.visit(arguments.terminal(), stores)) {
            // What the athletes' part of the graph points at; a graph that was just restored has nothing yet.
            if (rebuild) {
                application.get(CatalogueGraph.class).rebuild();
            } else {
                application.get(CatalogueGraph.class).bringUpToDate();
            }
            AgreementChecks agreement = application.get(AgreementChecks.class);
            return agreement.look(rebuild, (done, all) -> bar.step("comparing the stores", done, all));
        } finally {
            bar.end();
        }
    }
}
