package org.plumbline.athlete;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.plumbline.platform.ProblemCategory;
import org.plumbline.platform.Problems;
import org.plumbline.platform.Refused;
import org.plumbline.platform.json.Fields;
import org.plumbline.platform.json.Json;
import tools.jackson.core.JacksonException;

/// The body of a request by somebody who is not known yet: small, because anybody may send it.
final class AuthBody {
    private static final int LARGEST = 16 * 1024;

    private AuthBody() {}

    static Fields read(HttpServletRequest request, Problems problems) {
        try {
            byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refused(
                        ProblemCategory.TOO_LARGE, "", "too_large", "At most " + LARGEST + " bytes are read.");
            }
            return Fields.of(
                    bytes.length == 0 ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(bytes), "", problems);
        } catch (IOException e) {
            throw new Refused(ProblemCategory.MALFORMED, "", "body", "The body ended early.");
        } catch (JacksonException e) {
            throw new Refused(ProblemCategory.MALFORMED, "", "malformed_json", "This is not JSON.");
        }
    }
}
