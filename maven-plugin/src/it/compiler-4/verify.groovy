// Compiler plugin 4, which only Maven 4 runs, would compile what was edited and leave the classes that use it.
def build = new dev.databag.maven.Build(binding.variables)
def schema = 'src/main/resources/schemas/shop/provider.json'

assert build.exists('target/classes/com/example/Shop.class')

def unchanged = build.time('target/classes/com/example/Shop.class')
assert build.mvn('compile').isSuccess()
assert build.time('target/classes/com/example/Shop.class') == unchanged

build.replace(schema, '"large"]', '"huge"]')
def gone = build.mvn('compile')
assert !gone.isSuccess()
assert gone.has('Shop.java')

build.replace('src/main/java/com/example/Shop.java', 'Size.LARGE', 'Size.HUGE')
assert build.mvn('compile').isSuccess()
assert build.exists('target/classes/com/example/shop/Size.class')

// The annotation is removed: nothing of it stays.
build.delete('src/main/java/com/example/shop/package-info.java')
build.delete('src/main/java/com/example/Shop.java')
assert build.mvn('compile').isSuccess()
assert !build.exists('target/classes/com/example/shop/Size.class')
assert build.exists('target/classes/com/example/tracing/Receiver.class')
