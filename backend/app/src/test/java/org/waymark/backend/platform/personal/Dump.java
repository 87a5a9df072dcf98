package org.waymark.backend.platform.personal;
class Dump {
    public static void main(String[] a) throws Exception {
        var m = PersonalDataTest.class.getDeclaredMethod("shapes"); m.setAccessible(true);
        ((java.util.Map<String, Class<?>>) m.invoke(null)).forEach((c, t) -> System.out.println("S " + c + " " + new Fields(n -> false).of(t).toList()));
        var n = PersonalDataTest.class.getDeclaredMethod("answers"); n.setAccessible(true);
        ((java.util.stream.Stream<Class<?>>) n.invoke(null)).forEach(t -> System.out.println("A " + Declarations.name(t) + " " + new Fields(x -> x.getSimpleName().equals("Pathway")||x.getName().endsWith("assignment.Person")).of(t).toList()));
    }
}
