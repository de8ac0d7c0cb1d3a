package io.playmaker.demo;

import io.playmaker.imports.Imports;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door of the made-up portfolio. */
@Service
public class Demo {

    /** The same portfolio for everybody, but for its dates. */
    public static final long SEED = 20_260_301;

    static final String FIRST_FILE = "demo-accounts.csv";

    private static final Logger log = LoggerFactory.getLogger(Demo.class);
    private static final String BY = "demo";

    private final Imports imports;
    private final Clock clock;

    Demo(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /**
     * Hands in the files of a portfolio whose last day is today, all of them or none; the import takes them in after.
     * Once they are handed in, doing it again changes nothing.
     *
     * @return whether anything was handed in
     */
    @Transactional
    public boolean load(int accounts) {
        if (imports.knows(FIRST_FILE, BY)) return false;
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (DemoFile file : Portfolio.of(SEED, today, accounts).files())
            imports.submit(file.name(), file.content(), mapping(file), BY, true);
        log.info("The demo portfolio of {} accounts is handed in; the page of imports shows how far it is.", accounts);
        return true;
    }

    private String mapping(DemoFile file) {
        Map<String, String> fields = new HashMap<>();
        file.columns().forEach(column -> fields.put(column, column));
        return imports.define(file.kind(), fields, file.constants());
    }
}
