package io.playmaker.imports;

import io.playmaker.shared.Invalid;
import io.playmaker.shared.Worker;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes stored files in, piece by piece, each in a transaction of its own. */
@Component
class TakeInImports implements Worker {

    private static final Logger log = LoggerFactory.getLogger(TakeInImports.class);
    private static final int ROWS_PER_PIECE = 1000;

    private final ImportRepository imports;
    private final ProblemRepository problems;
    private final TakeRows takeRows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    private volatile @Nullable Open open;

    /** The file at work, so that it is read once and not for each piece. */
    private record Open(long id, Definition definition, CsvFile file) {}

    TakeInImports(
            ImportRepository imports,
            ProblemRepository problems,
            TakeRows takeRows,
            TransactionTemplate transaction,
            Clock clock) {
        this.imports = imports;
        this.problems = problems;
        this.takeRows = takeRows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "take-in-imports";
    }

    @Override
    public int round() {
        long[] at = new long[1];
        try {
            Integer rows = transaction.execute(status -> {
                Optional<ImportRepository.Waiting> next = imports.claim();
                next.ifPresent(found -> at[0] = found.id());
                return next.map(this::piece).orElse(0);
            });
            return rows == null ? 0 : rows;
        } catch (TransientDataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            if (at[0] == 0) throw e;
            giveUp(at[0], e);
            return 1;
        }
    }

    private int piece(ImportRepository.Waiting next) {
        Open file = open(next);
        List<Row> rows = file.file().rows();
        int from = Math.min(next.done(), rows.size());
        int to = file.definition().endOfPiece(rows, Math.min(from + ROWS_PER_PIECE, rows.size()));
        Piece piece =
                takeRows.take(file.definition(), new ArrayList<>(rows.subList(from, to)), next.by(), next.history());
        boolean last = to == rows.size();
        if (last) takeRows.checkExpectation(file.definition(), rows, piece);
        imports.progress(next.id(), rows.size(), to, piece);
        problems.add(next.id(), piece.problems);
        if (last) {
            imports.end(next.id(), Import.State.DONE, null, clock.instant());
            open = null;
            log.info("Import {} is done: {} rows.", next.id(), rows.size());
        }
        return Math.max(1, to - from);
    }

    private Open open(ImportRepository.Waiting next) {
        Open file = open;
        if (file == null || file.id() != next.id()) {
            file = new Open(next.id(), ReadMapping.read(next.definition()), CsvFile.read(imports.content(next.id())));
            file.definition().lookThrough(file.file().rows());
            open = file;
        }
        return file;
    }

    private void giveUp(long id, RuntimeException e) {
        log.error("Import {} failed; the rows before this piece are stored.", id, e);
        open = null;
        String reason = e instanceof Invalid invalid
                ? invalid.problems().get(0).message()
                : "An error inside Playmaker stopped it (" + e.getClass().getSimpleName()
                        + "). The rows before are stored; import the file again to go on.";
        transaction.executeWithoutResult(status -> imports.end(id, Import.State.FAILED, reason, clock.instant()));
    }
}
