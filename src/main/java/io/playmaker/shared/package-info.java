/** The few types every room needs: account ids, people, refusals, the clock and the business-day calendar. */
@org.springframework.modulith.ApplicationModule(
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package io.playmaker.shared;
