package io.playmaker.library;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Brings the shipped texts into the catalogue at start; one that has not changed since the last start adds nothing. */
@Component
class TakeInShipped implements SmartInitializingSingleton {

    private final ShippedMaterials shipped;
    private final MaterialRows rows;
    private final Versions versions;
    private final TransactionOperations transaction;

    TakeInShipped(ShippedMaterials shipped, MaterialRows rows, Versions versions, TransactionOperations transaction) {
        this.shipped = shipped;
        this.rows = rows;
        this.versions = versions;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> take(shipped.all()));
    }

    void take(Map<String, MaterialText> files) {
        Map<String, MaterialText> known =
                rows.lastShipped().stream().collect(Collectors.toMap(Material::key, Material::says));
        files.forEach((key, says) -> {
            if (!says.equals(known.get(key))) versions.ship(key, says);
        });
    }
}
