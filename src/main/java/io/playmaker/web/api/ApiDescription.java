package io.playmaker.web.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says besides what stands at each call: who may call, and how calls fail. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String ABOUT = """
            Facts in, playbooks and health out.

            **Sign-in**: HTTP Basic with a person's name and password, or an API token as Bearer. A token has scopes and \
            acts for the person it was made for.

            **Batches** hold at most 5000 rows and 10 MB. Each row is taken or refused on its own; refused rows are named \
            with their 0-based index, field and reason, and the rest is stored.

            **Errors** are problems (RFC 9457): a title, a sentence, and for bad input `errors`, one for each field.

            **Retries**: upserts, signals and imports may be sent again, nothing happens twice. A `POST` with an \
            `Idempotency-Key` is answered again with the first answer.
            """;

    @Bean
    OpenAPI whoMayCall() {
        return new OpenAPI()
                .info(new Info().title("Playmaker").version("v1").description(ABOUT))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("A person's name and password"))
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("An API token; administrators make them under Settings")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer howCallsFail() {
        return document -> {
            document.getComponents().addSchemas(PROBLEM, problem());
            ModelConverters.getInstance(true).read(FieldError.class).forEach(document.getComponents()::addSchemas);
            document.getPaths()
                    .forEach((path, calls) ->
                            calls.readOperationsMap().forEach((method, call) -> describe(path, method, call)));
        };
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation call) {
        Map<Integer, String> problems = new java.util.TreeMap<>();
        problems.put(400, "Input that cannot be taken; errors name each field");
        problems.put(401, "Nobody signed in, or with a wrong password or token");
        problems.put(403, "The role or the token's scopes do not include this");
        if (path.contains("{")) problems.put(404, "There is nothing with this id");
        if (method != PathItem.HttpMethod.GET) problems.put(409, "A rule forbids it now; the detail says which");
        if (call.getRequestBody() != null) problems.put(413, "The body is too large; split it");
        problems.forEach((status, words) -> call.getResponses().addApiResponse(String.valueOf(status), failed(words)));
        if (method == PathItem.HttpMethod.POST)
            call.addParametersItem(new Parameter()
                    .in("header")
                    .name("Idempotency-Key")
                    .description("The caller's own name for this attempt. Sent again, it gets the first answer again"
                            + " and nothing happens twice.")
                    .schema(new StringSchema().maxLength(200))
                    .example("5f1c2f0e-start-churn-save"));
    }

    private static ApiResponse failed(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong, and what to do")
                .addProperty("type", new StringSchema().example("about:blank"))
                .addProperty("title", new StringSchema().example("Invalid input"))
                .addProperty("status", new IntegerSchema().example(400))
                .addProperty("detail", new StringSchema().example("One field cannot be taken."))
                .addProperty("instance", new StringSchema().example("/api/v1/runs"))
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .description("For bad input: each field")
                                .items(new Schema<>().$ref("#/components/schemas/FieldError")));
    }
}
