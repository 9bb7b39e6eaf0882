package org.plumbline.athlete;

import com.webauthn4j.data.RegistrationRequest;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plumbline.platform.Problems;
import org.plumbline.platform.json.Fields;

/// Reads what a browser made of `PublicKeyCredential.toJSON()`. Its words are the standard's, and a field that the
/// standard gets one day is no mistake, so unknown ones are passed over here.
final class SentCredential {
    private static final int LONGEST = 12 * 1024;
    private static final int MOST_TRANSPORTS = 10;
    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private final Fields credential;
    private final Fields response;

    private SentCredential(Fields credential, Fields response) {
        this.credential = credential;
        this.response = response;
    }

    static RegistrationRequest added(Fields fields, Problems problems) {
        SentCredential sent = of(fields, problems);
        var transports = Set.copyOf(sent.response.texts("transports", MOST_TRANSPORTS, 20));
        return new RegistrationRequest(
                sent.bytes(sent.response, "attestationObject"),
                sent.bytes(sent.response, "clientDataJSON"),
                transports);
    }

    static SentSignature used(Fields fields, Problems problems) {
        SentCredential sent = of(fields, problems);
        return new SentSignature(
                sent.bytes(sent.credential, "rawId"),
                sent.bytes(sent.response, "userHandle"),
                sent.bytes(sent.response, "authenticatorData"),
                sent.bytes(sent.response, "clientDataJSON"),
                sent.bytes(sent.response, "signature"));
    }

    private static SentCredential of(Fields fields, Problems problems) {
        fields.required("credential", fields.raw("credential"));
        // Nothing inside is asked for where there is nothing, or something else.
        var inner = fields.raw("credential") == null ? new Problems() : problems;
        Fields credential = Fields.of(fields.object("credential"), fields.path("credential"), inner);
        Fields response = Fields.of(credential.object("response"), credential.path("response"), inner);
        return new SentCredential(credential, response);
    }

    private byte[] bytes(Fields from, String name) {
        @Nullable String text = from.required(name, from.text(name, LONGEST));
        if (text == null) {
            return new byte[0];
        }
        try {
            return BASE64.decode(text);
        } catch (IllegalArgumentException notBase64) {
            from.problem(name, "base64url", "Must be base64url.");
            return new byte[0];
        }
    }
}
