package doorstep.office;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Beside the route of what is printed with our own address on it: while that leads nowhere from outside, a page says so first. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Prints {
    Paper value();

    /** A field of the form without which nothing is printed yet; empty where it always is. */
    String when() default "";

    /** What people are handed. */
    enum Paper {
        POSTERS,
        LETTERS,
        SIGN_IN_CARDS
    }
}
