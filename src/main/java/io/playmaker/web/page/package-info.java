/** The pages people look at. */
@org.jspecify.annotations.NullMarked
package io.playmaker.web.page;
