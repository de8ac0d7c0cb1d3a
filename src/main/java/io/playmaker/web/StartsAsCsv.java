package io.playmaker.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.playmaker.trigger.Backtests;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Every start of a backtest for a spreadsheet, written as it is read. */
@Component
public class StartsAsCsv {

    private final Backtests backtests;

    StartsAsCsv(Backtests backtests) {
        this.backtests = backtests;
    }

    public ResponseEntity<StreamingResponseBody> of(long backtest) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"backtest-%d-starts.csv\"".formatted(backtest))
                .body(out -> {
                    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                    CsvWriter csv = CsvWriter.builder().build(writer);
                    csv.writeRecord("lane", "account", "playbook", "subject", "moment", "rule", "at");
                    backtests.eachStart(
                            backtest,
                            start -> csv.writeRecord(
                                    start.lane().name(),
                                    Long.toString(start.account()),
                                    start.playbook(),
                                    CsvCell.harmless(start.subject()),
                                    start.moment(),
                                    start.rule(),
                                    start.at().toString()));
                    writer.flush();
                });
    }
}
