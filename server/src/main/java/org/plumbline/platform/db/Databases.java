package org.plumbline.platform.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.plumbline.platform.stores.Login;
import org.plumbline.platform.stores.StoreAddresses;
import org.plumbline.platform.stores.StoreFailure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/// The three log-ins to PostgreSQL. `app` serves requests and is bound by row security; `worker` finds work; `owner`
/// migrates, backs up and restores and is never used for a request.
@Configuration(proxyBeanMethods = false)
class Databases {
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Brings the schema to where the code expects it before anything else uses the database.
    ///
    /// @param migrate false for a command that only looks
    @Bean
    Schema schema(
            @Qualifier("owner") DataSource owner,
            StoreAddresses stores,
            ObjectProvider<SchemaGuard> guards,
            @Value("${plumbline.migrate:true}") boolean migrate) {
        Flyway flyway = Migrations.on(owner, stores).load();
        guards.forEach(SchemaGuard::beforeUse);
        if (migrate) {
            var schema = flyway.info();
            if (schema.current() != null && schema.pending().length > 0) {
                String from = String.valueOf(schema.current().getVersion());
                guards.forEach(guard -> guard.beforeMigration(from));
            }
            try {
                flyway.migrate();
            } catch (FlywayValidateException e) {
                throw new StoreFailure("The database does not fit this program: " + e.getMessage(), e);
            }
        }
        return new Schema(flyway);
    }

    @Bean
    @Qualifier("owner")
    HikariDataSource ownerDataSource(StoreAddresses stores) {
        return pool("owner", stores, stores.owner(), 2);
    }

    @Bean
    @Qualifier("worker")
    HikariDataSource workerDataSource(StoreAddresses stores, Schema schema) {
        return pool("worker", stores, stores.worker(), 2);
    }

    @Bean
    @Primary
    HikariDataSource appDataSource(StoreAddresses stores, Schema schema) {
        return pool("app", stores, stores.app(), 24);
    }

    @Bean
    @Primary
    JdbcClient sql(DataSource app) {
        return JdbcClient.create(app);
    }

    @Bean
    @Qualifier("worker")
    JdbcClient workerSql(@Qualifier("worker") DataSource worker) {
        return JdbcClient.create(worker);
    }

    @Bean
    @Qualifier("owner")
    JdbcClient ownerSql(@Qualifier("owner") DataSource owner, Schema schema) {
        return JdbcClient.create(owner);
    }

    /// The kind that tells a commit on a connection that is gone from one that a constraint refused.
    @Bean
    PlatformTransactionManager transactionManager(DataSource app) {
        return new JdbcTransactionManager(app);
    }

    private static HikariDataSource pool(String name, StoreAddresses stores, Login login, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(stores.jdbcUrl());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setValidationTimeout(2_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("ApplicationName", "plumbline-" + name);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("socketTimeout", "600");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }
}
