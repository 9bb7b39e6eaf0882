package org.plumbline.athlete;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aHashIsArgon2idWithNineteenMebibytesAndASaltOfItsOwn() {
        String hash = passwords.hash("correct horse battery");

        assertThat(hash)
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(passwords.hash("correct horse battery"));
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterz", hash)).isFalse();
        assertThat(passwords.isOutdated(hash)).isFalse();
        assertThat(passwords.isOutdated(hash.replace("m=19456", "m=16384"))).isTrue();
    }

    @Test
    void whereThereIsNoAccountNothingMatches() {
        assertThat(passwords.matches("the password of nobody at all", null)).isFalse();
    }
}
