package dev.hearth.jinja.value;

/** The operators that compute. */
public enum Operator {
    ADD("+"), SUBTRACT("-"), MULTIPLY("*"), DIVIDE("/"), FLOOR_DIVIDE("//"), MODULO("%"), POWER("** or pow()");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    /** As Python writes it in an error. */
    public String sign() {
        return sign;
    }
}
