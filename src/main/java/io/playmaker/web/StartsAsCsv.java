package io.playmaker.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.playmaker.trigger.Backtest;
import io.playmaker.trigger.Backtests;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Every start of a backtest for a spreadsheet, written as it is read. */
@Component
public class StartsAsCsv {

    private final Backtests backtests;

    StartsAsCsv(Backtests backtests) {
        this.backtests = backtests;
    }

    /** @throws io.playmaker.shared.Refused when the backtest is not done */
    public void write(long backtest, HttpServletResponse answer) throws IOException {
        backtests.mustBeDone(backtest);
        answer.setContentType("text/csv");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"backtest-%d-starts.csv\"".formatted(backtest));
        CsvWriter lines = CsvWriter.builder().build(answer.getWriter());
        lines.writeRecord("lane", "account", "playbook", "subject", "moment", "rule", "at");
        backtests.eachStart(backtest, start -> lines.writeRecord(line(start)));
        lines.flush();
    }

    private static String[] line(Backtest.Started start) {
        return new String[] {
            start.lane().name(),
            Long.toString(start.account()),
            start.playbook(),
            CsvCell.harmless(start.subject()),
            start.moment(),
            start.rule(),
            start.at().toString()
        };
    }
}
