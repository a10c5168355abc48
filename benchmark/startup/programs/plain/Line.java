package program;

final class Line {
    private Line() {}

    public static void main(String[] args) {
        System.out.println(Data.RECEIVERS);
    }
}
