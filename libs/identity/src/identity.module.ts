/** Wires the people that the network knows. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonEntity } from './person/person.entity.js';
import { PersonRegister } from './person/person.register.js';
import { PersonRepository } from './person/person.repository.js';

@Module({ imports: [TypeOrmModule.forFeature([PersonEntity])], providers: [PersonRepository, PersonRegister], exports: [PersonRegister] })
export class IdentityModule {}
