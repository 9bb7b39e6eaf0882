package org.plumbline.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.platform.Caller;
import org.plumbline.platform.tools.Today;
import org.plumbline.platform.tools.ToolSource;
import org.plumbline.platform.web.Authenticator;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/// The program with nothing but the platform in it, for tests of how a server starts, dies and comes back.
///
/// It is no `@SpringBootApplication`: the scan of the real program would find that and take its authenticator.
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan("org.plumbline.platform")
class BareProgram {

    static void main(String[] arguments) {
        System.exit(Verbs.run(Terminal.ofProcess(BareProgram.class), arguments));
    }

    @Bean
    Authenticator authenticator() {
        return new Authenticator() {
            @Override
            public Optional<Caller> authenticate(String token) {
                return Optional.empty();
            }

            @Override
            public Optional<Caller> leaving(String refreshToken) {
                return Optional.empty();
            }
        };
    }

    @Bean
    Today today() {
        return _ -> LocalDate.EPOCH;
    }

    @Bean
    ToolSource tools() {
        return List::of;
    }
}
