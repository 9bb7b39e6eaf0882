package org.plumbline.platform.db;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Listens to every statement that the application gives to PostgreSQL while the tests of this JVM use it. Every
/// context that a test starts finds this by itself.
@Component
public final class RecordedStatements implements BeanPostProcessor {
    private static final Set<String> HEARD = ConcurrentHashMap.newKeySet();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JdbcClient client)) {
            return bean;
        }
        JdbcClient listening = statement -> {
            HEARD.add(statement);
            return client.sql(statement);
        };
        return listening;
    }

    public static Set<String> heard() {
        return Set.copyOf(HEARD);
    }
}
