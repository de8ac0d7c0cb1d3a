package io.playmaker.testing;

import io.playmaker.access.DemoPeople;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.stereotype.Component;

/** Makes the people of the demonstration for tests: carla, ben, mia, nok, lena, sam, sue, paul, eva, otto and root. */
@Component
public class TestPeople implements SmartInitializingSingleton {

    /** The same for everybody. */
    public static final String PASSWORD = "only-for-tests";

    private final DemoPeople people;

    TestPeople(DemoPeople people) {
        this.people = people;
    }

    @Override
    public void afterSingletonsInstantiated() {
        people.create(PASSWORD);
    }

    /** A client that signs in as this person. */
    public static TestRestTemplate as(TestRestTemplate rest, String person) {
        return rest.withBasicAuth(person, PASSWORD);
    }
}
