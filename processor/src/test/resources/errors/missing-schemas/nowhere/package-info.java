@RelationInterface("schemas/ingress")
package com.example;

import dev.databag.*;
