package org.plumbline.exchange.log;

/// The forms in which the Strong app has written its log over the years.
enum StrongDialect {
    /// 2015 to 2018: neither length nor RPE.
    EARLY("Strong, early export without length and RPE"),
    /// iOS, comma, no units; the later ones have rest timer and note rows among the sets.
    CLASSIC("Strong, iOS export without units"),
    /// iOS from 2023, as reported: the classic columns with units beside them.
    CLASSIC_WITH_UNITS("Strong, iOS export with units"),
    /// Android, semicolon, units beside loads and distances; empty where something does not apply.
    ANDROID("Strong, Android export"),
    /// Units in the header, workouts numbered, the length in seconds.
    NUMBERED("Strong, export with units in the header");

    private final String words;

    StrongDialect(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
