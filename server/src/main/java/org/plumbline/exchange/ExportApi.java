package org.plumbline.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Scope;
import org.plumbline.platform.web.Needs;
import org.plumbline.platform.web.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Everything that an athlete has, as a file.
///
/// The file is finished before its first byte is sent: a slow reader holds no database connection, and what fails half
/// way is an error and not half a file.
@RestController
final class ExportApi {
    private final Exports exports;

    ExportApi(Exports exports) {
        this.exports = exports;
    }

    @Needs(Scope.READ)
    @GetMapping("/api/export")
    void export(Caller caller, Query query, HttpServletResponse response) throws IOException {
        String format = query.text("format");
        if (format != null && !format.equals("json") && !format.equals("csv")) {
            query.problem("format", "unknown_value", "Must be json or csv.");
        }
        query.refuseIfAny();
        boolean csv = "csv".equals(format);
        Path file = Files.createTempFile("plumbline-export", null);
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                if (csv) {
                    exports.writeSets(caller, out);
                } else {
                    exports.writeJson(caller, out);
                }
            }
            response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + (csv ? "plumbline-sets.csv" : "plumbline.json") + "\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
