package io.playmaker.web.api;

import io.playmaker.account.Accounts;
import io.playmaker.voice.Asked;
import io.playmaker.voice.Surveys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Surveys", description = "What customers were asked, and what they answered.")
class SurveysApi {

    private final Accounts accounts;
    private final Surveys surveys;

    SurveysApi(Accounts accounts, Surveys surveys) {
        this.accounts = accounts;
        this.surveys = surveys;
    }

    @GetMapping("/accounts/{id}/surveys")
    @Operation(summary = "List what an account was asked and answered", description = "The newest first.")
    List<Asked> surveys(@PathVariable long id, @RequestParam(defaultValue = "50") int size) {
        return surveys.of(accounts.get(Paging.account(id)).id(), Paging.size(size));
    }
}
