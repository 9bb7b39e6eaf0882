package org.plumbline.command;

import org.plumbline.platform.stores.DataFolder;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Where a server's log goes: a file in the data folder, and what needs a person to standard error as well.
final class Logs {

    private Logs() {}

    /// Has to come before the first line is logged; both names are read by logback and by Spring Boot when they
    /// start.
    static void toFolder(DataFolder folder) {
        System.setProperty("plumbline.logs", folder.logs().toString());
        System.setProperty("logback.configurationFile", "logback-server.xml");
        System.setProperty("logging.config", "classpath:logback-server.xml");
        // What libraries tell the JDK's own logging, before Spring Boot does the same.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
