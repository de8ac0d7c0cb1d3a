/** The benchmark: {@code mvn verify -Pbench} prints its table. */
package io.playmaker.bench;
