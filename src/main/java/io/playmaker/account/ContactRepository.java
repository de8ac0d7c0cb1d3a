package io.playmaker.account;

import io.playmaker.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ContactRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ContactRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<Contact> of(AccountId account) {
        return jdbc.sql("""
                        select *
                        from account_contact
                        where account_id = :account
                        order by case when left_on is null then 0 else 1 end, name, id
                        """)
                .param("account", account.value())
                .query(ContactRepository::contact)
                .list();
    }

    List<Contact> of(Collection<AccountId> accounts) {
        if (accounts.isEmpty()) return List.of();
        return jdbc.sql("select * from account_contact where account_id = any(:accounts) order by name, id")
                .param("accounts", accounts.stream().map(AccountId::value).toArray(Long[]::new))
                .query(ContactRepository::contact)
                .list();
    }

    Map<String, ContactRow> lockRows(Collection<String> externalIds) {
        Map<String, ContactRow> found = new HashMap<>();
        if (externalIds.isEmpty()) return found;
        jdbc.sql("""
                        select c.*, (select a.external_id from account_account a where a.id = c.account_id) as account
                        from account_contact c
                        where c.external_id = any(:ids)
                        order by c.id
                        for update
                        """).param("ids", externalIds.toArray(String[]::new)).query(row -> {
            found.put(row.getString("external_id"), row(row));
        });
        return found;
    }

    void insert(List<ContactRow> rows, Map<String, AccountId> accounts) {
        batches.batchUpdate("""
                insert into account_contact
                    (account_id, name, email, role, title, language, sentiment, left_on, external_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.stream().map(row -> values(row, accounts)).toList());
    }

    void update(List<ContactRow> rows, Map<String, AccountId> accounts) {
        batches.batchUpdate("""
                update account_contact
                set account_id = ?, name = ?, email = ?, role = ?, title = ?, language = ?, sentiment = ?, left_on = ?
                where external_id = ?
                """, rows.stream().map(row -> values(row, accounts)).toList());
    }

    private static Object[] values(ContactRow row, Map<String, AccountId> accounts) {
        long account = Objects.requireNonNull(accounts.get(row.account())).value();
        return new Object[] {
            account,
            row.name(),
            row.email(),
            row.role(),
            row.title(),
            row.language(),
            row.sentiment(),
            row.leftOn(),
            row.externalId()
        };
    }

    private static ContactRow row(ResultSet row) throws SQLException {
        return new ContactRow(
                row.getString("external_id"),
                row.getString("account"),
                row.getString("name"),
                row.getString("email"),
                row.getString("role"),
                row.getString("title"),
                row.getString("language"),
                row.getObject("sentiment", Double.class),
                row.getObject("left_on", LocalDate.class));
    }

    private static Contact contact(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getLong("id"),
                new AccountId(row.getLong("account_id")),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("email"),
                ContactRole.valueOf(row.getString("role")),
                row.getString("title"),
                row.getString("language"),
                row.getObject("sentiment", Double.class),
                row.getObject("left_on", LocalDate.class));
    }
}
