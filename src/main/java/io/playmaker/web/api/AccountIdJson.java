package io.playmaker.web.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import io.playmaker.shared.AccountId;
import java.io.IOException;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.jackson.JsonComponent;

/** Account ids are plain numbers in JSON. */
@JsonComponent
class AccountIdJson extends JsonSerializer<AccountId> {

    static {
        SpringDocUtils.getConfig().replaceWithClass(AccountId.class, Long.class);
    }

    @Override
    public void serialize(AccountId id, JsonGenerator out, SerializerProvider serializers) throws IOException {
        out.writeNumber(id.value());
    }
}
