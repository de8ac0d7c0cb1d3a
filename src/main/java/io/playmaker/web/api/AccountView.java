package io.playmaker.web.api;

import io.playmaker.account.Account;
import io.playmaker.account.Contact;
import io.playmaker.account.Subscription;
import java.util.List;

/** An account with what belongs to it. */
record AccountView(Account account, List<Contact> contacts, List<Subscription> subscriptions) {}
