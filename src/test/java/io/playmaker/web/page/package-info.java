@org.jspecify.annotations.NullMarked
package io.playmaker.web.page;
