package org.plumbline.athlete;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.AuthenticatorTransport;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Verifies what a device signed, by the rules of WebAuthn. Who made the device is not asked: a passkey is as good as
/// what its athlete trusts.
///
/// What cannot be read comes out of the library in three kinds: its own, Jackson's, and a cast where something else
/// stood than it thought.
///
/// That the challenge is one of ours, and used for the first time, is decided before, by taking it from the database.
final class PasskeyVerifier {
    static final List<PublicKeyCredentialParameters> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyVerifier.class);
    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final WebAuthnManager MANAGER = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);

    private PasskeyVerifier() {}

    /// A new passkey as it was sent, nothing verified yet; empty where it cannot be read.
    static Optional<RegistrationData> read(RegistrationRequest sent) {
        try {
            return Optional.of(MANAGER.parse(sent));
        } catch (WebAuthnException | JacksonException | ClassCastException unreadable) {
            LOG.debug("a new passkey cannot be read: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    /// What a passkey signed, nothing verified yet; empty where it cannot be read.
    static Optional<AuthenticationData> read(AuthenticationRequest sent) {
        try {
            return Optional.of(MANAGER.parse(sent));
        } catch (WebAuthnException | JacksonException | ClassCastException unreadable) {
            LOG.debug("what a passkey signed cannot be read: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    /// The challenge that the client says was signed; empty bytes where it says none.
    static byte[] challenge(@Nullable CollectedClientData said) {
        Challenge challenge = said == null ? null : said.getChallenge();
        return challenge == null ? new byte[0] : challenge.getValue();
    }

    static Optional<PasskeyKey> verify(RegistrationData data, PasskeySite site) {
        try {
            MANAGER.verify(
                    data,
                    new RegistrationParameters(server(site, data.getCollectedClientData()), ALGORITHMS, true, true));
            return key(data);
        } catch (WebAuthnException wrong) {
            LOG.debug("a new passkey is refused: {}", wrong.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<PasskeyKey> key(RegistrationData data) {
        AuthenticatorData<?> device =
                Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData made = Objects.requireNonNull(device.getAttestedCredentialData());
        if (made.getCredentialId().length < PasskeyKey.SHORTEST_ID) {
            return Optional.empty();
        }
        var transports = data.getTransports() == null
                ? List.<String>of()
                : data.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .toList();
        return Optional.of(new PasskeyKey(
                made.getCredentialId(),
                CONVERTER.getCborMapper().writeValueAsBytes(made.getCOSEKey()),
                device.getSignCount(),
                device.isFlagBS(),
                transports));
    }

    /// The passkey as it stands after this use. One whose count went back, or stood still, exists twice: it is refused.
    static Optional<PasskeyKey> verify(AuthenticationData data, PasskeyKey known, PasskeySite site) {
        try {
            MANAGER.verify(
                    data,
                    new AuthenticationParameters(
                            server(site, data.getCollectedClientData()),
                            record(known),
                            List.of(known.credentialId()),
                            true,
                            true));
            AuthenticatorData<?> device = Objects.requireNonNull(data.getAuthenticatorData());
            return Optional.of(known.withUse(device.getSignCount(), device.isFlagBS()));
        } catch (WebAuthnException wrong) {
            LOG.debug("a passkey is refused: {}", wrong.getMessage());
            return Optional.empty();
        }
    }

    private static ServerProperty server(PasskeySite site, @Nullable CollectedClientData said) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(Objects.requireNonNull(said).getChallenge())
                .build();
    }

    private static CredentialRecord record(PasskeyKey known) {
        COSEKey key = CONVERTER.getCborMapper().readValue(known.publicKey(), COSEKey.class);
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                known.signCount(),
                new AttestedCredentialData(AAGUID.ZERO, known.credentialId(), key),
                null,
                null,
                null,
                null);
    }
}
